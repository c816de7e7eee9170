// electron-builder's beforeBuild hook. `false` says that it need not look after node_modules: what the bundles need of
// them (the SQLite binding) is listed in electron-builder.yml; by itself it would pack every dependency.
module.exports = () => Promise.resolve(false);
