export function serve(options?: { port?: number; folder?: string }): Promise<{
  readonly origin: string;
  close(): void;
}>;
