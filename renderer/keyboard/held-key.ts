let held = ''

/** Notes the place of a key that has acted, so that what it repeats while held does not reach the field it led to. */
export const holdKey = ({ code }: Pick<KeyboardEvent, 'code'>): void => {
  held = code
}
export const isHeldOn = ({ code, repeat }: Pick<KeyboardEvent, 'code' | 'repeat'>): boolean =>
  repeat && code !== '' && code === held
export const letGoOfKey = (): void => {
  held = ''
}
