/** Stands where Payload would offer a way past the moves: its own Publish, Unpublish and status. */
export const Nothing = () => null
