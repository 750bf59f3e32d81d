import { createReferenceApp } from './app'
import { detectHost } from './host/host'

createReferenceApp(detectHost()).mount('#app')
