// What VS Code is given as its tests: runs the real ones and leaves a file when they passed, because VS Code reports
// success when an extension host on a server dies in the middle of its tests.

const { writeFileSync } = require('node:fs');

exports.run = async () => {
  await require(process.env.VSCODE_HOST_TESTS).run();
  writeFileSync(process.env.VSCODE_HOST_PASSED, '');
};
