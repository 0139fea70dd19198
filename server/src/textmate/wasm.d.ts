/** A file as the bundler puts it into the bundle. */
declare module '*.wasm' {
  const bytes: Uint8Array;
  export default bytes;
}
