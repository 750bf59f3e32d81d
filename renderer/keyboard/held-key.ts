let held = ''

/** Records a key that has acted, so that its repeats while held do not reach the field that it opened. */
export const holdKey = ({ code }: Pick<KeyboardEvent, 'code'>): void => {
  held = code
}
export const isHeldOn = ({ code, repeat }: Pick<KeyboardEvent, 'code' | 'repeat'>): boolean =>
  repeat && code !== '' && code === held
export const letGoOfKey = (): void => {
  held = ''
}
