// In place of a module that needs a compiler: VS Code would end its extension host when the server is gone.
// The whole group of processes is ended by host.mjs.
exports.start = () => {};
