import { sentence, localTime } from './words'
import type { LibraryState } from './library-sync'

type BannerAction = 'retry' | 'export' | 'leave-out' | 'dismiss'
export type Banner = {
  readonly text: string
  readonly isBad: boolean
  readonly actions: readonly BannerAction[]
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')

/** What happened to the user's library, when anything did; nothing is said about a normal start. */
export const libraryBanner = (
  { found, phase, refused, saveError }: LibraryState,
  isSlow: boolean,
): Banner | null => {
  if (refused !== null)
    return {
      isBad: true,
      text: joined('Your change was not made.', sentence(refused.reason), 'Everything else is as it was.'),
      actions: refused.misfit === null ? ['dismiss'] : ['leave-out', 'dismiss'],
    }
  if (phase === 'unavailable')
    return {
      isBad: true,
      text: joined(
        'Your bookmarks could not be opened, so nothing is saved for now.',
        found !== null && 'reason' in found ? sentence(found.reason) : '',
        'What you change stays in this window until you close it.',
      ),
      actions: ['retry', 'export'],
    }
  if (saveError !== null)
    return {
      isBad: true,
      text: joined(
        'Your change is kept in this window but is not saved.',
        sentence(saveError),
        'The next change tries again.',
      ),
      actions: ['retry', 'export'],
    }
  if (phase === 'reading')
    return isSlow
      ? {
          isBad: false,
          text: 'Your library is still being read. What you change now is kept in this window and saved once it is read.',
          actions: ['export'],
        }
      : null
  return startBanner(found)
}

function startBanner(found: LibraryState['found']): Banner | null {
  switch (found?.status) {
    case 'restored':
      return {
        isBad: false,
        text: joined(
          sentence(found.reason),
          `The copy of ${localTime(found.savedAt)} (${found.from}) was opened instead.`,
          asideText(found.quarantined),
        ),
        actions: ['dismiss'],
      }
    case 'unreadable':
      return {
        isBad: true,
        text: joined(
          'Your library could not be read, and no earlier copy was found.',
          sentence(found.reason),
          'The program starts with an empty library.',
          asideText(found.quarantined),
        ),
        actions: ['dismiss'],
      }
    case 'read-only':
      return {
        isBad: false,
        text: joined(
          'Your library is open for reading only: bookmarks and notes cannot be changed.',
          sentence(found.reason),
        ),
        actions: ['export', 'dismiss'],
      }
    default:
      return null
  }
}

const asideText = (quarantined: string): string =>
  quarantined === '' ? '' : `What could not be read is kept as "${quarantined}".`
