import { computed } from 'vue'
import { usePreferencesStore } from '../../shared/preferences'
import { tableColumns, type TableColumn } from './columns'

const narrowestColumn = 110
const widestColumn = 520
const widthStep = 40

/** All columns in the order of the reader; the type stays first, as it heads each row. */
const inOrder = (order: readonly string[]): readonly TableColumn[] => {
  const rank = (id: string): number => {
    const at = order.indexOf(id)
    return at < 0 ? tableColumns.length + tableColumns.findIndex((column) => column.id === id) : at
  }
  const [type, ...others] = tableColumns
  const rest = [...others].sort((a, b) => rank(a.id) - rank(b.id))
  return type === undefined ? rest : [type, ...rest]
}

/** The columns as the reader arranged them, and the acts that arrange them. */
export const useTableLayout = () => {
  const preferences = usePreferencesStore()
  const isShown = ({ id, isMandatory }: TableColumn): boolean =>
    isMandatory || preferences.extraColumns.includes(id)

  const ordered = computed((): readonly TableColumn[] =>
    inOrder(preferences.columnOrder).map((column) => ({
      ...column,
      width: preferences.columnWidths[column.id] ?? column.width,
    })),
  )
  const shown = computed(() => ordered.value.filter(isShown))

  const toggle = (id: string): void => preferences.showColumn(id, !preferences.extraColumns.includes(id))
  const move = (id: string, by: -1 | 1): void =>
    preferences.changeColumnOrder((order) => {
      const ids = inOrder(order).map((column) => column.id)
      const from = ids.indexOf(id)
      const to = from + by
      return from < 1 || to < 1 || to >= ids.length ? order : ids.toSpliced(from, 1).toSpliced(to, 0, id)
    })
  const setWidth = (id: string, width: number): void =>
    preferences.setColumnWidth(id, Math.round(Math.min(widestColumn, Math.max(narrowestColumn, width))))
  const widen = (id: string, by: -1 | 1): void => {
    const column = ordered.value.find((known) => known.id === id)
    if (column !== undefined) setWidth(id, column.width + by * widthStep)
  }
  const reset = preferences.resetColumns
  return { ordered, shown, isShown, toggle, move, setWidth, widen, reset }
}
