/** Whether `host` is one of these or below one of them; `*.` in front changes nothing. */
export function isAmongHosts(host: string, hosts: readonly string[]): boolean {
  return hosts.some((listed) => {
    const bare = listed.replace(/^\*\./, '').toLowerCase();
    return bare !== '' && (host === bare || host.endsWith(`.${bare}`));
  });
}
