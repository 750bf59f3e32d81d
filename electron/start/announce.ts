/** One block of text that stands out from the output of the build before it. */
export function announce(title: string, lines: readonly string[]): void {
  const rule = '-'.repeat(72)
  console.log(['', rule, title, ...lines.map((line) => `  ${line}`), rule, ''].join('\n'))
}
