/** Required before a program runs: writes the most memory that it took, in MB, and the seconds that it worked into the file that FAIRSHARE_PEAK names. */
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.FAIRSHARE_PEAK, `${maxRSS / 1024} ${(userCPUTime + systemCPUTime) / 1e6}`);
});
