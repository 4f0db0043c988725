/** What Kubernetes does before SIGTERM: a request, or a command of the image's shell. */
export type RequestedDrain =
  { readonly kind: 'http'; readonly path: string } | { readonly kind: 'shell'; readonly seconds: number };
