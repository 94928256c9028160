/** The name of the newsroom, where people log in. */
export const Logo = () => <span className="newsroom-logo">Tòa soạn</span>
