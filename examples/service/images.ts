const image = (name: string, digest: string): string =>
  `registry.acme.example/shop/${name}@sha256:${digest.repeat(32)}`;

/** The images that run, by digest. */
export const images = {
  orders: image('orders', '0a'),
  checkout: image('checkout', '1b'),
  mailer: image('mailer', '2c'),
  reports: image('reports', '3d'),
  proxy: image('proxy', '4e'),
};
