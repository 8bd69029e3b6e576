/**
 * Loopback, private networks, and names without a dot or in .local, .lan, .internal. `host` as a URL gives it, where numbers
 * have all four parts: 10.example.cn is a name of the internet like any other.
 */
export function isInHouse(host: string): boolean {
  if (/^[\d.]+$/.test(host)) return /^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\./.test(host);
  if (host.startsWith('[')) return /^\[(?:::1\]|f[cd])/i.test(host);
  return !host.includes('.') || /\.(?:local|lan|internal|intranet|home\.arpa|localhost)$/i.test(host);
}
