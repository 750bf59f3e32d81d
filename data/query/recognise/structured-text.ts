/**
 * Whether a text is data and not a description: JSON, such as a phenopacket or a FHIR bundle. Read as prose it would turn what
 * it excludes into what is present, so that it is not.
 */
export const isStructured = (text: string): boolean => {
  const trimmed = text.trim()
  if (!/^(?:\{[\s\S]*\}|\[\s*\{[\s\S]*\])$/u.test(trimmed)) return false
  try {
    JSON.parse(trimmed)
    return true
  } catch {
    return false
  }
}
