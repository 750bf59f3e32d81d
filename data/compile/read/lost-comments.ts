import { Lexer } from 'yaml'

/** A remark on the same line as a value. */
export type LostComment = { readonly line: number; readonly text: string; readonly comment: string }

/** Marks of the lexer that have no width in the source: begin of a document, end of a faulty row, begin of a scalar. */
const scalarMark = '\x1f'
const widthless = new Set(['\x02', '\x18', scalarMark])

/**
 * Find each `#` that ends a value. YAML takes "Bursts #1 of the series" for the text "Bursts" and a remark, and says
 * nothing. Remarks on lines of their own, or after the name of a field, lose no text and are left alone.
 */
export const findLostComments = (source: string): readonly LostComment[] => {
  const found: LostComment[] = []
  let line = 1
  let isScalar = false
  /** The last thing on this line that is not white space. */
  let before: { readonly text: string; readonly isScalar: boolean } | null = null
  for (const lexeme of new Lexer().lex(source)) {
    if (widthless.has(lexeme)) {
      isScalar = lexeme === scalarMark
      continue
    }
    if (lexeme.startsWith('#') && !isScalar) {
      if (before?.isScalar) found.push({ line, text: before.text, comment: lexeme })
    } else if (lexeme.includes('\n')) {
      before = isScalar ? { text: lexeme.split('\n').at(-1) ?? '', isScalar } : null
    } else if (lexeme.trim() !== '') {
      before = { text: lexeme, isScalar: isScalar || /^["']/u.test(lexeme) }
    }
    isScalar = false
    line += lexeme.split('\n').length - 1
  }
  return found
}
