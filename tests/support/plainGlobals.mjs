import { TestEnvironment } from 'jest-environment-node'
import vm from 'node:vm'

/**
 * Node's environment of Jest, but with a global object as programs have it. Jest's own stands behind a proxy that
 * is asked whenever a program names `Object` or `Array`: an integration spec spends half its time there.
 */
export default class PlainGlobals extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY)
    try {
      super(config, context)
    } finally {
      vm.createContext = createContext
    }
  }
}
