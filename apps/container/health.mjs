// What tells whoever runs the container whether the server in it answers: by its exit status.
const { ok } = await fetch(`http://127.0.0.1:${process.env.PORT}/healthz`);
process.exitCode = ok ? 0 : 1;
