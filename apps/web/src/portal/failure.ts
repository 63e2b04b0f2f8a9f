/** Why there is nothing to show. `message` is the server's own sentence, in the language of the page. */
export type Failure =
  | { readonly kind: 'network' | 'slow' | 'server' | 'missing' }
  | { readonly kind: 'refused'; readonly message: string }

export type Outcome<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly failure: Failure }
