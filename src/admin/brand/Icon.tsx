/** Leads home from every page. */
export const Icon = () => (
  <span className="newsroom-icon" aria-label="Tòa soạn">
    T
  </span>
)
