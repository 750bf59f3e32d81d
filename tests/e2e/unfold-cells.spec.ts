import { expect, openApp, test } from './fixture'

for (const what of ['causes', 'findings']) {
  test(`the ${what} of a row unfold in their cell, and are folded for the next entry`, async ({ page }) => {
    await openApp(page, '/?q=Lance-Adams+syndrome')
    const more = page.getByRole('button', {
      name: new RegExp(`^\\+\\d+ ${what} of Lance-Adams syndrome$`, 'u'),
    })
    const fewer = page.getByRole('button', { name: new RegExp(`^Fewer ${what} of `, 'u') })
    await expect(more).toHaveAttribute('aria-expanded', 'false')
    await more.click()
    await expect(fewer).toHaveAttribute('aria-expanded', 'true')
    await fewer.click()
    await expect(fewer).toHaveCount(0)
    await more.click()
    await expect(fewer).toHaveCount(1)
    await page
      .getByRole('combobox', { name: 'Search the reference' })
      .fill('opsoclonus-myoclonus-ataxia syndrome')
    await expect(
      page.getByRole('button', {
        name: new RegExp(`^\\+\\d+ ${what} of Opsoclonus-myoclonus-ataxia syndrome$`, 'u'),
      }),
    ).toHaveAttribute('aria-expanded', 'false')
    await expect(fewer).toHaveCount(0)
  })
}
