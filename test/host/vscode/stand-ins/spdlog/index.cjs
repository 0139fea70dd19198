// In place of a module that needs a compiler: VS Code's log files, without rotation.
const { appendFile } = require('node:fs');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

exports.setFlushOn = () => {};
exports.createAsyncRotatingLogger = async (_name, file) => {
  const ignore = () => {};
  const write = (level) => (text) =>
    appendFile(file, `${new Date().toISOString()} [${level}] ${text}\n`, ignore);
  const logger = Object.fromEntries(levels.map((level) => [level, write(level)]));
  for (const name of ['flush', 'setLevel', 'setPattern', 'clearFormatters', 'drop'])
    logger[name] = ignore;
  return logger;
};
