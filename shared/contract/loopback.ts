const LOOPBACK = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[?::1\]?)$/;

/** True for a host that is this machine itself. Names are not resolved: what they mean tomorrow nobody knows. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** True for an address that others on the way could read along. */
export const isOverheard = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol !== 'https:' && !isLoopback(hostname);
};
