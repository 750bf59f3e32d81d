import { computed } from 'vue'
import { usePreferencesStore } from '../../stores/preferences'
import { tableColumns, type TableColumn } from './columns'

export const narrowestColumn = 110
export const widestColumn = 520
const widthStep = 40

/** The columns as the reader arranged them, and the acts that arrange them. */
export const useTableLayout = () => {
  const preferences = usePreferencesStore()
  const isShown = ({ id, isMandatory }: TableColumn): boolean =>
    isMandatory || preferences.extraColumns.includes(id)

  /** All columns in their order; the type stays first, as it heads each row. */
  const ordered = computed((): readonly TableColumn[] => {
    const rank = (id: string): number => {
      const at = preferences.columnOrder.indexOf(id)
      return at < 0 ? tableColumns.length + tableColumns.findIndex((column) => column.id === id) : at
    }
    const [type, ...others] = tableColumns
    const rest = [...others].sort((a, b) => rank(a.id) - rank(b.id))
    return (type === undefined ? rest : [type, ...rest]).map((column) => ({
      ...column,
      width: preferences.columnWidths[column.id] ?? column.width,
    }))
  })
  const shown = computed(() => ordered.value.filter(isShown))

  const toggle = (id: string): void => {
    preferences.extraColumns = preferences.extraColumns.includes(id)
      ? preferences.extraColumns.filter((known) => known !== id)
      : [...preferences.extraColumns, id]
  }
  const move = (id: string, by: -1 | 1): void => {
    const ids = ordered.value.map((column) => column.id)
    const from = ids.indexOf(id)
    const to = from + by
    if (from < 1 || to < 1 || to >= ids.length) return
    preferences.columnOrder = ids.toSpliced(from, 1).toSpliced(to, 0, id)
  }
  const setWidth = (id: string, width: number): void => {
    const kept = Math.round(Math.min(widestColumn, Math.max(narrowestColumn, width)))
    preferences.columnWidths = { ...preferences.columnWidths, [id]: kept }
  }
  const widen = (id: string, by: -1 | 1): void => {
    const column = ordered.value.find((known) => known.id === id)
    if (column !== undefined) setWidth(id, column.width + by * widthStep)
  }
  const reset = (): void => {
    preferences.extraColumns = []
    preferences.columnOrder = []
    preferences.columnWidths = {}
  }
  return { ordered, shown, isShown, toggle, move, setWidth, widen, reset }
}
