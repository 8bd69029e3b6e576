/** Loopback, private networks, and names without a dot or in .local, .lan, .internal. */
export function isInHouse(host: string): boolean {
  if (/^(localhost|\[::1\]|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[f[cd])/i.test(host))
    return true;
  return !host.includes('.') || /\.(local|lan|internal|intranet|home\.arpa|localhost)$/i.test(host);
}
