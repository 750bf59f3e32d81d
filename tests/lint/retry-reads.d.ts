import type { Rule } from 'eslint'

declare const retryReads: Rule.RuleModule
export default retryReads
