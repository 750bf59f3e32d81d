/** Written into the bundle by `renderer/vite.config.ts`. */

/** `version` of package.json. */
declare const __APP_VERSION__: string
/** False in a build made with MYOCLONUS_WITHOUT_RANKING=1, which leaves the ranking of findings out. */
declare const __WITH_RANKING__: boolean
