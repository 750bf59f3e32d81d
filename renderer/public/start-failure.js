/* Says so when the program itself cannot be loaded, which would otherwise leave an empty frame. Runs before anything else. */
;(() => {
  const isStarted = () =>
    document.querySelector('#app > .skeleton') === null && document.getElementById('app') !== null
  const say = () => {
    if (isStarted() || document.getElementById('start-failure') !== null) return
    const add = (parent, tag, text) => {
      const element = document.createElement(tag)
      element.textContent = text
      parent.append(element)
      return element
    }
    const section = document.createElement('main')
    section.id = 'start-failure'
    section.setAttribute('role', 'alert')
    add(section, 'h1', 'The program could not be started')
    add(
      section,
      'p',
      'A file of the program could not be read or is damaged. Reload the page; in a browser, once the network can be reached.',
    )
    add(section, 'p', 'Your bookmarks and notes are not affected.')
    add(section, 'button', 'Reload').addEventListener('click', () => location.reload())
    const show = () => document.getElementById('app')?.replaceChildren(section)
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show, { once: true })
    else show()
  }
  // In the capturing phase: a script or style sheet that cannot be loaded reports to itself alone.
  addEventListener(
    'error',
    (event) => {
      const isPart = event.target instanceof HTMLScriptElement || event instanceof ErrorEvent
      if (isPart) say()
    },
    true,
  )
})()
