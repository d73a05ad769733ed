/**
 * Waits for all of them, so that nothing goes on behind the first failure; of several failures the first in
 * this order is thrown, whichever came first.
 */
export async function together<const Tasks extends readonly unknown[]>(tasks: Tasks) {
  await Promise.allSettled(tasks)
  return Promise.all(tasks)
}
