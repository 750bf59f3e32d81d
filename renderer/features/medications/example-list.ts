/** A list of one minute that shows every group: two combinations, a misspelling, a stopped drug, a drug without an entry. */
export const exampleList = `Morphine sulphate MR 30 mg BD
Gabapentin 300 mg TDS
SERTRALINE 100 MG OD
Tramadol 50 mg PRN
Cefepim 2 g IV q8h
Clonazepam 0.5 mg nocte, stopped last week
Bisoprolol 2.5 mg OD`
