import { COMPILED_VARIABLE, TEMPLATE_VARIABLE, newDirectory, removeDirectory } from './data-directory.ts'
import { FIRST_DAY } from './days.ts'
import { Product } from './product.ts'

/** Lets the server migrate and seed once; every journey starts from a copy. Returns the clearing up. */
export default async function seedTemplate(): Promise<() => void> {
  const directory = newDirectory()
  const compiled = newDirectory()
  process.env[COMPILED_VARIABLE] = compiled
  const product = await Product.start({ dataDir: directory, today: FIRST_DAY })
  await product.stop()
  process.env[TEMPLATE_VARIABLE] = directory
  return () => [directory, compiled].forEach(removeDirectory)
}
