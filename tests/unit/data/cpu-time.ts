/**
 * CPU milliseconds of an act: the least of several runs, as the first warms up the compiler and any may hold a collection
 * of garbage. Time that other processes take does not count.
 */
export const cpuTime = (act: () => unknown, runs = 3): number => {
  const taken = Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    act()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...taken)
}
