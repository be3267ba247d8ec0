/** Debian's Chromium, and how to start it where there is no screen and no network. */
export const CHROMIUM = '/usr/bin/chromium';
export const FLAGS = [
  'no-sandbox',
  'disable-gpu',
  'disable-quic',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
];
