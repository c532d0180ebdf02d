/** Every limit and date of the plan, in one place: another district's plan may differ. */
export const plan = {
  districtBoard: { members: 15 }, // R01
  communeBoard: { minMembers: 11, maxMembers: 13 }, // R03
  team: { minMembers: 9, maxMembers: 25, maxMembersInSectionII2: 21, minDeputies: 1, maxDeputies: 3 }, // R06, R07
  group: { minMembers: 3, maxMembers: 5, minHouseholds: 30, maxHouseholds: 50 }, // R09, R10
  oneZaloGroupBelowHouseholds: 200, // R12: exactly 200 may do either
  representedPercent: 100, // R13
  communeQuietAfterDays: 45, // R14 and R15 ask for something every month
  communeReportsDueOn: ['06-10', '11-15'], // R15, month-day of every year
  districtReportsDueOn: ['06-15', '11-20'], // R16
  milestones: [
    { dueOn: '2022-10-30', what: 'Huyện triển khai, hướng dẫn đến 100% xã, thị trấn và bí thư chi bộ' },
    { dueOn: '2022-11-05', what: 'Xã, thị trấn ban hành kế hoạch và quyết định' },
    { dueOn: '2022-11-10', what: 'Xã, thị trấn tổ chức hội nghị triển khai' },
    { dueOn: '2022-11-18', what: 'Thông báo đến toàn dân trong Ngày hội đại đoàn kết' },
    { dueOn: '2022-11-20', what: 'Tổ đi vào hoạt động, lập xong nhóm Zalo' },
    { dueOn: '2022-11-30', what: 'Toàn huyện hoàn thành' },
  ], // R19
  confirmContactsEveryMonths: 6, // not the plan's: a number that nobody looked at for so long may be somebody else's
} as const
