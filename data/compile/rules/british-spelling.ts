import { faultAt, type Rule } from './rule'
import { textsIn } from './walk-records'

/** "Generalized" and other words in "ized" of HPO and ILAE are kept. */
const american =
  /\b(?:anesthe\w+|anemi\w+|hemorrhag\w+|edema\w*|uremi\w+|hypoglycemi\w+|hyperglycemi\w+|hyperammonemi\w+|hypocalcemi\w+|hyponatremi\w+|hypernatremi\w+|hypomagnesemi\w+|hyperkalemi\w+|hypokalemi\w+|tumors?|behavior\w*|pediatric\w*|celiac|diarrhea|esophag\w+|etiolog\w+|ischemi\w+|leukemi\w+|hypoxemi\w+|fibers?|color|colored|center|aluminum|cesarean|hematolog\w+|hematoma\w*|gynecolog\w+|orthopedic\w*|paresthesi\w+|dysesthesi\w+|feces|maneuvers?|labored|neighbor\w*|odor)\b/iu

/** Names keep the spelling under which people look for them. */
const nameFields = new Set(['synonyms', 'lay', 'abbreviations', 'codes', 'said', 'examples', 'names'])

export const britishSpelling: Rule = {
  prose:
    'Texts have British spelling; "generalized" of HPO is kept, and the search finds American spelling too.',
  *check({ entries, drugs, safetyNotes, neurophysiology, pathway, findings }) {
    for (const record of [...entries, drugs, safetyNotes, neurophysiology, pathway, findings]) {
      for (const { value, path } of textsIn(record.value)) {
        if (path.some((key) => typeof key === 'string' && nameFields.has(key))) continue
        const word = american.exec(value)?.[0]
        if (word === undefined) continue
        yield faultAt(
          record,
          path,
          `"${word}" is American spelling`,
          'Write it in British spelling (oedema, tumour, behaviour, haemorrhage).',
        )
      }
    }
  },
}
