/** What the template of `npm run data -- --new` holds where the author writes. */
export const placeholder = 'TODO'
