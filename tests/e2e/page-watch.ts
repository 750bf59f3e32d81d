/** What no page of the program may do in any test: throw, log an error, break its policy, or ask for anything outside its origin. */
import type { BrowserContext, Page } from 'playwright/test'

/** Adds the faults of every page of the context to `faults`, as sentences. */
export async function watchContext(
  context: BrowserContext,
  ownOrigin: string,
  faults: Pick<string[], 'push'>,
): Promise<void> {
  const watchPage = (page: Page) => {
    page.on('pageerror', (error) => faults.push(`Page error: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error')
        faults.push(`Console error: ${message.text()} (${message.location().url})`)
    })
  }
  context.pages().forEach(watchPage)
  context.on('page', watchPage)
  context.on('request', (request) => {
    const url = request.url()
    const isOwn = url.startsWith(`${ownOrigin}/`) || /^(?:data|blob|about):/.test(url)
    if (!isOwn) faults.push(`Request outside the program: ${url}`)
  })
  await context.exposeBinding('reportPolicyViolation', (_source, text: string) => {
    faults.push(`Policy violation: ${text}`)
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportPolicyViolation } = window as unknown as { reportPolicyViolation(text: string): void }
      reportPolicyViolation(`${event.effectiveDirective} refused ${event.blockedURI} at ${event.sourceFile}`)
    })
  })
}
