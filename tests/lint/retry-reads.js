/**
 * A lint rule for the browser tests: what is read of a page once may change a moment later, so it is asserted only where the
 * reading is repeated until it fits. `eslint-plugin-playwright` refuses some of these; this one refuses the rest.
 */

/** What a locator and a page are asked. */
const reads = new Set([
  'allInnerTexts',
  'allTextContents',
  'ariaSnapshot',
  'boundingBox',
  'count',
  'getAttribute',
  'innerHTML',
  'innerText',
  'inputValue',
  'isChecked',
  'isDisabled',
  'isEditable',
  'isEnabled',
  'isHidden',
  'isVisible',
  'textContent',
  'content',
  'evaluate',
  'evaluateAll',
  'evaluateHandle',
  'title',
  'url',
])

const methodOf = (node) => {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null
  return node.callee.property.type === 'Identifier' ? node.callee.property.name : null
}
const isFunction = ({ type }) => type === 'ArrowFunctionExpression' || type === 'FunctionExpression'
/** What only names a place of the page: the assertion on that place tries again. */
const isLocator = (node) => /^(?:locator|filter|getBy.*)$/u.test(methodOf(node) ?? '')
const isExpect = ({ type, callee }) =>
  type === 'CallExpression' &&
  ((callee.type === 'Identifier' && callee.name === 'expect') ||
    (callee.type === 'MemberExpression' &&
      callee.object.type === 'Identifier' &&
      callee.object.name === 'expect'))
const isMatcher = ({ type, callee }) => {
  let root = callee
  while (type === 'CallExpression' && root.type === 'MemberExpression') root = root.object
  return root?.type === 'CallExpression' && isExpect(root)
}

/** Whether the value goes into `expect(...)` or its matcher, so that it was read once, before either was called. */
const isArgumentOfAssertion = (node, isCall = (call) => isExpect(call) || isMatcher(call)) => {
  for (let child = node, { parent } = node; parent; child = parent, { parent } = parent) {
    if (isFunction(parent) || isLocator(parent)) return false
    if (isCall(parent) && parent.arguments.includes(child)) return true
  }
  return false
}

/** Whether it stands in a function that `expect` runs again and again, as `toPass` and `poll` do. */
const isRepeated = (node) => {
  for (let child = node, { parent } = node; parent; child = parent, { parent } = parent) {
    if (isFunction(child) && isExpect(parent)) return true
  }
  return false
}

/** The variable the answer is put in, if it is. */
const variableOf = (node) => {
  for (let { parent } = node; parent && !isFunction(parent); { parent } = parent) {
    if (parent.type === 'VariableDeclarator') return parent
  }
  return null
}

export default {
  meta: {
    type: 'problem',
    docs: { description: 'assert what a page shows only by an assertion that tries again' },
    messages: {
      readOnce:
        '`{{method}}()` reads the page once, and the page may still change. Use an assertion that tries again: ' +
        '`await expect(locator).toHaveText([...])`, `toHaveCount`, `toBeVisible`, `toHaveAttribute`, or ' +
        '`await expect.poll(() => ...)`.',
    },
    schema: [],
  },
  create(context) {
    // A number taken before an act may be what a later reading is compared with, so of a variable only `expect(it)` counts.
    const isAsserted = (declaration) =>
      context.sourceCode
        .getDeclaredVariables(declaration)
        .some(({ references }) =>
          references.some(({ identifier }) => isArgumentOfAssertion(identifier, isExpect)),
        )
    return {
      CallExpression(node) {
        const method = methodOf(node)
        if (method === null || !reads.has(method) || isRepeated(node)) return
        const variable = variableOf(node)
        if (!isArgumentOfAssertion(node) && (variable === null || !isAsserted(variable))) return
        context.report({ node, messageId: 'readOnce', data: { method } })
      },
    }
  },
}
