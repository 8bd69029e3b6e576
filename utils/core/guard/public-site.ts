const PRIVATE_NAME = /(^|\.)(localhost|local|lan|intranet|internal|corp|home|test)$/;
const PRIVATE_ADDRESS =
  /^(10\.|127\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|\[?(::1|f[cd][0-9a-f]{2}:|fe80:))/;

/** Whether anybody on the internet may read what is posted on this host: names without a dot and private addresses are an office's own. */
export function isPublicHost(host: string): boolean {
  const name = host.toLowerCase();
  const isLocalName = !/[.:]/.test(name) || PRIVATE_NAME.test(name);
  return name !== '' && !isLocalName && !PRIVATE_ADDRESS.test(name);
}
