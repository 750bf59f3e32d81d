import { watchForUpdate } from '../host/web-update'
import { useNoticesStore } from '../shared/notices'
import { typedText } from '../shared/typed-text'
import { joinWords } from '../shared/words'

/**
 * Offers to change to a new edition of the web program, which reloads every window. A window that holds typed text is
 * never reloaded without asking: the offer names such windows, and a window that another window wants to reload asks first.
 */
export const useEditionChange = (): void => {
  const notices = useNoticesStore()
  let isAgreed = false
  const reload = (): void => location.reload()

  const askThenChange = async (changeOver: () => void): Promise<void> => {
    const own = typedText.own()
    const others = await typedText.others()
    const agree = (): void => {
      isAgreed = true
      changeOver()
    }
    if (own.length === 0 && others.length === 0) return agree()
    notices.show([...ownWords(own), ...othersWords(others)].join(' '), {
      stays: true,
      action: { label: 'Reload anyway', run: agree },
      otherAction: { label: 'Later', run: () => {} },
    })
  }

  void watchForUpdate({
    onReady: (changeOver) =>
      notices.show('A new edition of this reference is ready.', {
        stays: true,
        action: { label: 'Reload', run: () => void askThenChange(changeOver) },
      }),
    onTakenOver: () => {
      const own = typedText.own()
      if (isAgreed || own.length === 0) return reload()
      notices.show(`Another window changed over to a new edition. ${ownWords(own).join(' ')}`, {
        stays: true,
        action: { label: 'Reload this window', run: reload },
        otherAction: { label: 'Later', run: () => {} },
      })
    },
  })
}

function ownWords(own: readonly string[]): readonly string[] {
  return own.length === 0 ? [] : [`This window holds ${joinWords(own)}, which a reload empties.`]
}

function othersWords(others: readonly (readonly string[])[]): readonly string[] {
  if (others.length === 0) return []
  const texts = joinWords([...new Set(others.flat())])
  return others.length === 1
    ? [`Another window holds ${texts}; it is not reloaded before you agree there.`]
    : [`${others.length} other windows hold ${texts}; they are not reloaded before you agree there.`]
}
