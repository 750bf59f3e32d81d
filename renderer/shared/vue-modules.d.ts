/** For tools that read TypeScript alone, such as the typed rules of the linter. `vue-tsc` reads the files themselves. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent<object, object, unknown>
  export default component
}
