import { ages } from './ages'
import { britishSpelling } from './british-spelling'
import { countsFitPercent } from './counts-fit-percent'
import { dates } from './dates'
import { deferoxamineThreshold } from './deferoxamine-threshold'
import { drugCombinations } from './drug-combinations'
import { drugEntries } from './drug-entries'
import { drugNames } from './drug-names'
import { drugNamesRead } from './drug-names-read'
import { enoughFindings } from './enough-findings'
import { enoughLookAlikes } from './enough-look-alikes'
import { entryNames } from './entry-names'
import { fileNames } from './file-names'
import { findingLabels } from './finding-labels'
import { findingsOnce } from './findings-once'
import { findingsUsed } from './findings-used'
import { frequencyFitsPercent } from './frequency-fits-percent'
import { frequencySaysSeen } from './frequency-says-seen'
import { glucoseAndThiamine } from './glucose-and-thiamine'
import { hpoTerms } from './hpo-terms'
import { identifiersSeen } from './identifiers-seen'
import { idsOnce } from './ids-once'
import { links } from './links'
import { noDose } from './no-dose'
import { noPlaceholder } from './no-placeholder'
import { notesOfDrugs } from './notes-of-drugs'
import { notesSaidOnce } from './notes-said-once'
import { notesUsed } from './notes-used'
import { parents } from './parents'
import { pathwayAnswers } from './pathway-answers'
import { pathwayQuestionsReached } from './pathway-questions-reached'
import { pathwayReachesEntry } from './pathway-reaches-entry'
import { publishedIds } from './published-ids'
import { punctureAndImaging } from './puncture-and-imaging'
import { redFlags } from './red-flags'
import { sedativesLiverAndLung } from './sedatives-liver-and-lung'
import { sizeOfEntry } from './size-of-entry'
import { sodiumCorrection } from './sodium-correction'
import { sourcesCited } from './sources-cited'
import { sourcesKnown } from './sources-known'
import { sourcesOfEntry } from './sources-of-entry'
import { sourcesOnce } from './sources-once'
import { straightQuotes } from './straight-quotes'
import { tellApart } from './tell-apart'
import { toxicHyperthermia } from './toxic-hyperthermia'
import { vocabularyPhrases } from './vocabulary-phrases'
import { wideQrs } from './wide-qrs'
import { workingNotes } from './working-notes'
import type { Rule } from './rule'

/** Every rule by its name, in the order in which they are printed. The name is that of the file. */
export const allRules: Readonly<Record<string, Rule>> = {
  'file-names': fileNames,
  'ids-once': idsOnce,
  'published-ids': publishedIds,
  parents: parents,
  links: links,
  'sources-known': sourcesKnown,
  'sources-cited': sourcesCited,
  'sources-once': sourcesOnce,
  'sources-of-entry': sourcesOfEntry,
  'working-notes': workingNotes,
  'identifiers-seen': identifiersSeen,
  'enough-findings': enoughFindings,
  'findings-once': findingsOnce,
  'frequency-fits-percent': frequencyFitsPercent,
  'counts-fit-percent': countsFitPercent,
  'frequency-says-seen': frequencySaysSeen,
  ages: ages,
  'enough-look-alikes': enoughLookAlikes,
  'tell-apart': tellApart,
  'red-flags': redFlags,
  'size-of-entry': sizeOfEntry,
  dates: dates,
  'entry-names': entryNames,
  'vocabulary-phrases': vocabularyPhrases,
  'findings-used': findingsUsed,
  'finding-labels': findingLabels,
  'hpo-terms': hpoTerms,
  'drug-names': drugNames,
  'drug-names-read': drugNamesRead,
  'drug-combinations': drugCombinations,
  'drug-entries': drugEntries,
  'pathway-answers': pathwayAnswers,
  'pathway-questions-reached': pathwayQuestionsReached,
  'pathway-reaches-entry': pathwayReachesEntry,
  'no-dose': noDose,
  'british-spelling': britishSpelling,
  'straight-quotes': straightQuotes,
  'no-placeholder': noPlaceholder,
  'notes-of-drugs': notesOfDrugs,
  'notes-used': notesUsed,
  'notes-said-once': notesSaidOnce,
  'glucose-and-thiamine': glucoseAndThiamine,
  'sodium-correction': sodiumCorrection,
  'toxic-hyperthermia': toxicHyperthermia,
  'wide-qrs': wideQrs,
  'puncture-and-imaging': punctureAndImaging,
  'sedatives-liver-and-lung': sedativesLiverAndLung,
  'deferoxamine-threshold': deferoxamineThreshold,
}
