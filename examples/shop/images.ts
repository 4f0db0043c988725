/** The images that run, by digest. */
export const images = {
  web: 'registry.acme.example/shop/web@sha256:0b9f2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9',
  api: 'registry.acme.example/shop/api@sha256:1c0f2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9',
  payments:
    'registry.acme.example/shop/payments@sha256:2d1f2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9',
};
