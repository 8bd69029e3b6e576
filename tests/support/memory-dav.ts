// A WebDAV server for `fetch`, in memory: folders that were made, files that were put.

export class MemoryDav {
  readonly files = new Map<string, Uint8Array>();
  readonly #folders = new Set<string>(['/']);

  /** Names of the files in a folder of ours. */
  names(folder: string): readonly string[] {
    return [...this.files.keys()].filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
  }

  fetch = async (input: string, { method = 'GET', body }: RequestInit = {}): Promise<Response> => {
    const { pathname } = new URL(input);
    switch (method) {
      case 'PROPFIND':
        return this.#list(pathname);
      case 'MKCOL':
        return this.#make(pathname);
      case 'PUT':
        this.files.set(pathname, new Uint8Array(body as Uint8Array));
        return answer(201);
      case 'DELETE':
        return answer(this.files.delete(pathname) ? 204 : 404);
      default: {
        const bytes = this.files.get(pathname);
        return bytes === undefined ? answer(404) : new Response(new Uint8Array(bytes));
      }
    }
  };

  #list(folder: string): Response {
    if (!this.#folders.has(folder)) return answer(404);
    const entries = this.names(folder).map(
      (name) =>
        `<d:response><d:href>${folder}${name}</d:href><d:propstat><d:prop><d:getcontentlength>${this.files.get(folder + name)?.length}</d:getcontentlength></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`,
    );
    return new Response(`<d:multistatus xmlns:d="DAV:">${entries.join('')}</d:multistatus>`, { status: 207 });
  }

  #make(folder: string): Response {
    const parent = folder.replace(/[^/]+\/?$/, '');
    if (!this.#folders.has(parent)) return answer(409);
    this.#folders.add(folder.endsWith('/') ? folder : `${folder}/`);
    return answer(201);
  }
}

const answer = (status: number) => new Response(null, { status });
