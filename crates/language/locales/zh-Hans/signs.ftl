## 早期信号，以及支撑同伴支持员的一切。

# 首页和专页
signs-title = 一起看看
signs-now = 目前
signs-lead = 信号很少，每个都说明原因。它们不是过错，只是值得聊一聊的时候。
signs-page-lead = 记录让人看到的，不下结论。每个信号都说明为什么出现，也可以写明原因后放到一边。
signs-none = 今天没有需要特别留意的事。
signs-more = { $n ->
   *[other] 还有 { $n } 个
}
signs-aside-count = { $n ->
   *[other] { $n } 个信号已放到一边
}
signs-aside = 已放到一边
signs-aside-until = 直到 { $date }。由{ $who }放下。
signs-bring-back = 让这个信号回来
signs-put-aside = 放到一边
signs-put-aside-which = { "：" }{ $sign }
signs-ours = 这些界限由我们谨慎选定，没有一个是标准。主管负责人和系统管理员在这里只看到决定。

# 每个信号：是什么，为什么出现，可以怎么做，何时起出现
sign-supervision-gap-title = 督导还没来
sign-supervision-gap-why = 最近一次记下的督导是 { $days } 天前；你们约定{ $agreed ->
    [1] 每天一次
   *[other] 每 { $agreed } 天一次
}。
sign-supervision-gap-why-at-least = 最近一次记下的督导至少是 { $days } 天前；你们约定{ $agreed ->
    [1] 每天一次
   *[other] 每 { $agreed } 天一次
}。
sign-supervision-gap-why-none = 至少 { $days } 天没有记下督导；你们约定{ $agreed ->
    [1] 每天一次
   *[other] 每 { $agreed } 天一次
}。
sign-supervision-gap-next = 如果已经做了，请记下日期。如果还没有，请在本周约个时间。
sign-supervision-gap-rule = 间隔确定长于角色说明中的约定时出现。
sign-supervision-gap-act = 记一次督导
sign-wellbeing-low-title = 有人分享说近来不太好
sign-wellbeing-low-why = { $who }：“{ $level }”（{ $date }）。
sign-wellbeing-low-why-own = 您分享了：“{ $level }”（{ $date }）。
sign-wellbeing-low-next = 一句话、一杯咖啡、一次休息：问问怎样能帮上忙，不追问没说的。
sign-wellbeing-low-rule = 分享后 { $days } 天内出现，只给被分享的人看。
sign-wellbeing-low-act = 读这条记录
sign-role-drift-title = 角色偏离了说明
sign-role-drift-why = { $days } 天内记下的 { $all } 项支持中，{ $outside ->
   *[other] { $outside } 项
}在角色说明之外：
sign-role-drift-next = 也许说明旧了，也许角色在变。请一起再读一遍。
sign-role-drift-rule = 至少 { $n } 次接触说明了支持内容，且每 { $one } 项中有一项在外时出现。
sign-role-drift-act = 再读角色说明
sign-caseload-title = 人数超过约定
sign-caseload-why = { $days } 天内见了 { $n ->
   *[other] { $n } 位
}不同的人；你们约定的上限是 { $ceiling } 位。
sign-caseload-why-at-least = { $days } 天内至少见了 { $n ->
   *[other] { $n } 位
}不同的人；你们约定的上限是 { $ceiling } 位。
sign-caseload-next = 一起看看哪些可以转交、推后或停下。这不该由一个人扛。
sign-caseload-rule = 超过角色说明中的上限时出现。没有用化名指明人的接触不计入。
sign-caseload-act = 再读角色说明
sign-follow-up-lost-title = 有跟进要补上
sign-follow-up-lost-why = { $days } 天内有 { $n ->
   *[other] { $n } 项
}跟进断了。
sign-follow-up-lost-why-overdue = 有 { $n ->
   *[other] { $n } 项
}跟进过期超过 { $days } 天仍未完成。
sign-follow-up-lost-next = 常常一个电话就够了。如果做好了，点一下就行。
sign-follow-up-lost-rule = 跟进最近断了，或过期超过 { $days } 天仍未完成时出现。
sign-follow-up-lost-act = 看跟进
sign-decision-near-title = 有决定待作
sign-decision-near-left = { $n ->
    [0] 最晚今天决定（{ $date }）。
   *[other] 须在 { $n } 天内决定（{ $date }）。
}
sign-decision-near-past = { $n ->
   *[other] 日期已过 { $n } 天（{ $date }）。
}
sign-decision-near-next = 如果已经决定，请在它的页面上说明。如果还在等，谁能决定？
sign-decision-near-rule = 在日期前 { $days } 天出现，直到有人说明决定了什么。

# 放到一边
field-aside-reason = 为什么？
field-aside-reason-hint = 写给团队的一句话，会加密。例如：“周四开会时谈。”
field-aside-until = 到什么时候？
field-aside-until-day = 哪一天？
field-aside-until-day-hint = 仅用于“我选的一天”：2020-05-12、“2020年5月12日”。最多 90 天。
aside-until-week = 一周
aside-until-two-weeks = 两周
aside-until-month = 四周
aside-until-day = 我选的一天
problem-aside-too-far = 请选今天之后、90 天之内的一天。

# 督导
write-supervision = 记一次督导
write-supervision-lead = 做了还是错过了，什么时候。从不记其中说了什么。
field-held = 做了吗？
held-yes = 做了
held-no = 错过了
field-supervision-occurred = 什么时候？
field-supervision-occurred-hint = 不写就是今天。“昨天”或“2020年5月12日”也可以。
field-supervision-kind = 哪一种？
field-mode = 怎样进行？
field-supervision-minutes = 多少分钟？

# 状态
write-wellbeing = 说说近来如何
write-wellbeing-lead = 首先为您自己。是否分享由您一人决定。
form-wellbeing-more = 不是今天
field-level = 近来如何？
field-wellbeing-note = 用您自己的话
field-wellbeing-note-hint = 会加密。
field-wellbeing-occurred = 哪一天？
field-wellbeing-occurred-hint = 不写就是今天。
field-wellbeing-audience = 和谁分享？
field-wellbeing-audience-hint = 选“只有我”：别人能看到有这条记录，看不到您近来如何，也看不到您的话，也不会对任何人出现信号。

# 跟进
write-follow-up = 答应一项跟进
write-follow-up-lead = 答应了什么，到什么时候。从不写名字。
form-follow-up-more = 后来怎样
field-follow-up-what = 什么事？
field-follow-up-what-hint = 几个字，会加密，不写名字：“为证件回电话”。
field-due_in = 到什么时候？
due-in-tomorrow = 明天
due-in-week = 一周后
due-in-two-weeks = 两周后
due-in-month = 四周后
field-due = 或写一个日期
field-due-hint = 它优先于上面的选择：2020-05-12、“2020年5月中旬”。
field-follow-up-state = 到哪一步了？
field-follow-up-occurred = 从什么时候起？
field-follow-up-occurred-hint = 不写就是今天。如果改了到哪一步，也请改这个日期。
follow-ups-title = 跟进
follow-ups-lead = 答应过的事，最急的在前。点一下就能说明后来怎样。
follow-ups-filter = 显示哪些
follow-ups-opened = 未完成：{ $n }
follow-ups-done = 已完成：{ $n }
follow-ups-lost = 断了的：{ $n }
follow-ups-none-opened = 没有未完成的跟进。答应了别人什么，就记在这里：会提醒您。
follow-ups-none-done = 还没有完成的跟进。您点“做好了”之后，它们会出现在这里。
follow-ups-none-lost = 没有断了的跟进。真好。
follow-ups-tap-done = 做好了
follow-ups-tap-lost = 断了
follow-ups-settled-done = 已完成
follow-ups-settled-lost = 已记为断了。随时可以重新打开。
follow-ups-settled-opened = 已重新打开
follow-ups-without-words = 没有文字的跟进
follow-ups-due = 到：{ $date }。
follow-ups-overdue = { $n ->
   *[other] 到：{ $date }。已过 { $n } 天。
}
follow-ups-since-opened = 未完成，没有日期。记于：{ $date }。
follow-ups-since-done = 完成于：{ $date }。
follow-ups-since-lost = 断于：{ $date }。

# 条目页上的话
part-kind-practice-supervision = 督导
part-kind-practice-wellbeing = 状态
part-kind-practice-follow-up = 跟进
part-kind-initiative-sign-aside = 放到一边的信号
part-field-held = 已进行
part-field-due = 到什么时候
part-sealed-whole = 这是写给别人的。您能看到有这个条目，看不到文字和代码。
