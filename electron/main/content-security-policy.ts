/**
 * What the page may load, for both hosts: the desktop's `app:` handler and the web edition's server send the same text.
 * It starts from nothing and opens one directive at a time.
 */
const directives: readonly (readonly [name: string, ...sources: string[]])[] = [
  ['default-src', "'none'"],
  // No inline script and no eval: the Vue build is runtime-only.
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  // Vue writes `style` attributes for positions and widths; a style element stays refused.
  ['style-src-attr', "'unsafe-inline'"],
  // `data:` for the small icons that the build inlines in style sheets.
  ['img-src', "'self'", 'data:'],
  ['font-src', "'self'"],
  // The page reads its own compiled content.
  ['connect-src', "'self'"],
  // The web edition's install manifest and its offline worker.
  ['manifest-src', "'self'"],
  ['worker-src', "'self'"],
  // No text becomes script or markup. Vue passes its own templates through a policy of its own; the offline worker is one file.
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', 'vue', 'offline-worker'],
  // These three do not fall back to default-src.
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['frame-ancestors', "'none'"],
]

export const contentSecurityPolicy = directives.map((directive) => directive.join(' ')).join('; ')
