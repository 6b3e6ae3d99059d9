## 手机记录应用：外展笔记本。

# 界面框架
phone-nav = 界面
phone-nav-log = 记录
phone-nav-waiting = 待办
phone-nav-days = 我的日子
phone-nav-reflection = 反思
phone-nav-support = 支持
phone-nav-due = { $n ->
   *[other] { $n } 项待办
}
phone-language = 语言
phone-lock = 锁定
phone-initiative = 项目
phone-back = 返回
phone-open = 打开
phone-open-of = 打开这一条：{ $when }
phone-cancel = 取消
phone-yes = 是
phone-no = 否
phone-more = 更多选项
phone-more-of = 更多选项：{ $what }
phone-several = 可多选。
phone-save = 保存
phone-save-amendment = 保存修改
phone-undo = 撤销
phone-undone = 已撤销。
phone-kept = 已保存在本机。
phone-kept-with-follow-up = 已保存，并记下一项跟进。
phone-amended = 修改已保存。
phone-not-kept = 未能保存：手机无法写入。屏幕上的内容没有丢失：请腾出一些空间后重试。
phone-missing = 还缺一个回答：请点选一项。
phone-missing-words = 还缺文字：请写在这里。
phone-missing-length = 还缺时长：请点选一个，或按加号。
phone-no-names = 不写姓名，不写确切地点。

# 仅在本机的内容与发送
phone-all-sent = 全部已送达诊所。
phone-all-sent-long = 您记下的内容已全部送达诊所。
phone-only-here = { $n ->
   *[other] 仅在本机：{ $n } 条，最早的一条：{ $since }
}
phone-shelf-count = { $n ->
   *[other] { $n } 条需要处理。
}
phone-letters = { $n ->
   *[other] { $n } 项计数等待解锁。
}
phone-send-now = 立即发送
phone-sync-under-way = 正在发送……
phone-sync-ok = 已发送：{ $sent }。已接收：{ $got }。
phone-sync-nothing = 没有需要发送或接收的内容。
phone-sync-later = 此处联系不上诊所。内容都已保存，稍后会自动发送。
phone-lease-over = 诊所需要重新确认这部手机。请继续记录：内容都保存在这里。方便时请登录。
phone-sign-in = 登录
phone-clock-wrong = 这部手机的时间不准。内容没有丢失：诊所会更正日期，您也可以把它调准。
phone-update = 新版本已准备好。您记下的内容会保留。
phone-update-now = 立即使用
phone-alarm = 诊所的记录簿与本机先前所见不一致。
phone-alarm-do = 它可能被改写，或被恢复到旧状态。请告知协调员，并保持这部手机原样。
phone-alarm-restored = 协调员已作说明
phone-alarm-restored-why = 如果确实做过恢复，手机可以从现在起重新开始见证。
phone-alarm-begin = 从现在重新开始
phone-nothing-yet = 尚未就绪
phone-nothing-yet-why = 手机还没有收到诊所的选项。请在有信号的地方让它开着片刻。

# 首次使用与锁定
phone-start-title = 您的外展笔记本
phone-start-lead = 开始之前，请了解三件事。
phone-start-here = 在这部手机上，您记下的内容都经过加密。手机即使丢失或被盗，没有您的钥匙也读不出任何内容。
phone-start-there = 一有信号，同样的内容就会送到诊所，不会送往别处。
phone-start-never = 它从不记录您的位置，不要求姓名，也不要求确切地点。
phone-start-lock = 如何打开它？
phone-passkey-title = 通行密钥
phone-passkey-why = 用指纹、面容或手机密码。不必记忆。
phone-passkey-choose = 使用通行密钥
phone-passphrase = 口令短语
phone-passphrase-title = 口令短语
phone-passphrase-why = 五个互不相关的词。任何手机都能用。
phone-passphrase-hint = 至少五个词（或十个汉字）。短密码不够安全，几分钟就会被猜出。
phone-passphrase-suggest = 推荐一个
phone-passphrase-known = 我已记住，或写在安全的地方。如果忘记，尚未发送的内容将无法找回。
phone-passphrase-choose = 使用这个口令短语
phone-join-title = 连接这部手机
phone-join-lead = 只需一次，需要网络。之后没有网络也能打开笔记本。
phone-join-label = 给手机起个名字（可不填）
phone-join-label-hint = 一个中性的词，便于在账户中辨认：“旧的”“蓝色”。
phone-join = 连接
phone-join-sign-in = 诊所需要先确认您的身份。如果还没有在这个浏览器中登录，请先登录，再回到这里。
phone-locked-title = 笔记本已锁定
phone-locked-lead = 其中的内容都经过加密。
phone-unlock = 打开
phone-unlock-passkey = 用通行密钥打开
phone-forgotten = 忘记短语或丢失密钥？
phone-forgotten-why = 没有人能再打开这个笔记本，诊所也不能。已送达诊所的内容仍在那里；只在本机的内容将会丢失。
phone-forgotten-sure = 我明白：尚未发送的内容将会丢失。
phone-forgotten-wipe = 清除本机全部内容并重新开始
phone-quick = 不打开，直接计数
phone-quick-why = 只记接触次数。保存后立即封存，打开笔记本时就能看到。
phone-quick-keep = 保存这个数
phone-quick-kept = 已保存并封存。
phone-ended-title = 此笔记本已停用
phone-ended-lead = 诊所已停止这部手机的访问，本机保存的内容已全部销毁。
phone-ended-next = 已送达诊所的内容仍在那里。如果是误操作，请联系协调员。
phone-ended-begin = 重新开始
phone-problem-digits = 只有数字，几分钟就会被猜出。请用五个词。
phone-problem-short = 太短了。请至少用五个互不相关的词，或十个汉字。
phone-problem-words = 至少需要五个不同的词，或十个汉字。
phone-problem-same = 字符几乎都相同。请用五个不同的词。
phone-problem-not-known = 请先勾选：已记住，或写在安全的地方。
phone-problem-passkey = 这部手机不能用通行密钥加密。请用口令短语，同样安全。
phone-problem-passkey-refused = 通行密钥未确认。请再试一次。
phone-problem-wrong = 短语不对。请再试一次。
phone-problem-wait = { $seconds ->
   *[other] 尝试次数太多。请等 { $seconds } 秒后再试。
}
phone-problem-newer = 较新的版本写过这个笔记本。请在有网络时重新载入页面。
phone-problem-letters = 等待解锁的计数太多。请先打开一次笔记本。
phone-problem-offline = 此处联系不上诊所。请在有信号的地方再试。
phone-problem-other-member = 这个笔记本属于另一个人。请用那个账户登录，或先清除笔记本。
phone-problem-sign-in = 诊所无法在这个浏览器中确认您的身份。请登录后再回到这里。
phone-problem-not-allowed = 您的角色不能在这里写入。请联系协调员。
phone-problem-other = 未能完成。请再试一次；如果仍然如此，请联系协调员。

# 记录接触与计数
phone-log-how = 接触或计数
phone-log-contact = 一次接触
phone-log-tally = 计数
phone-left-over = 已恢复到您离开时的状态。
phone-contact-way = 方式
phone-contact-setting = 场所
phone-contact-support = 支持内容
phone-contact-result = 结果
phone-contact-minutes = 时长
phone-contact-initiator = 由谁发起
phone-contact-planned = 是否事先约定
phone-contact-more = 结果、时长、由谁发起
phone-contact-words = 文字
phone-contact-after = 备注、目标、后续
phone-contact-note = 备注
phone-contact-goal = 目标（用本人的话）
phone-contact-goal-hint = 照本人所说，不写任何可辨认身份的内容。
phone-contact-next = 约定的下一步
phone-next-when = 需要跟进吗？什么时候？
phone-notes-none = 已约定：不逐一记录接触。仍可计数。
phone-notes-tally = 已约定：只计数，接触不写文字，也不涉及个人。
phone-notes-shared = 已约定：备注与本人一起写。
phone-notes-full = 可以写备注。内容会加密。
phone-words-elsewhere = 之前的文字不在本机。您在这里写的内容会取代它们。
phone-who = 和谁？
phone-who-nobody = 不特定的人
phone-who-new = 新认识的人
phone-who-unnamed = 没有昵称
phone-who-nickname = 昵称（可不填）
phone-who-nickname-hint = 不写真名。在本人同意之前，只有您能打开关于这个人的内容。
phone-who-others = 其他人
phone-who-find = 查找昵称
phone-who-none-found = 本机上没有这样的昵称。
phone-when = 什么时候？
phone-when-now = 现在
phone-when-morning = 今天上午
phone-when-evening = 昨天晚上
phone-when-week = 本周某天
phone-when-day = 另一天
phone-when-which = 哪一天？
phone-when-day-legend = 哪一天？
phone-today = 今天
phone-yesterday = 昨天
phone-tomorrow = 明天
phone-today-choice = 今天
phone-yesterday-choice = 昨天
phone-day-at = { $day } { $time }
phone-between = { $from } 至 { $to } 之间
phone-tally-total = 接触次数
phone-tally-less = { $what }：减一
phone-tally-more = { $what }：加一
phone-tally-heard = { $what }：{ $n }。接触共 { $all } 次。
phone-tally-note = 当天备注
phone-tally-nothing = 还没有计数。请按加号。
phone-tally-goes-on = 今天的计数在继续。它也会自动保存。
phone-tally-save = 保存计数
phone-tally-kept-on = 今天的计数已更新。
phone-contacts = { $n ->
   *[other] { $n } 次接触
}

# 待办
phone-waiting-title = 待办事项
phone-waiting-none = 目前没有待办事项。
phone-waiting-late = 日期已过
phone-waiting-today = 今天
phone-waiting-later = 不久
phone-waiting-open = 没有日期
phone-waiting-theirs = { $n ->
   *[other] 同事处 { $n } 项
}
phone-due = 期限：{ $day }
phone-due-legend = 什么时候？
phone-due-tomorrow = 明天
phone-due-three = 3 天后
phone-due-week = 一周后
phone-written = 记于：{ $when }
phone-follow-up-done = 已完成
phone-follow-up-lost = 失去联系
phone-follow-up-done-kept = 已记下：已完成。
phone-follow-up-lost-kept = 已记下：失去联系。
phone-follow-up-name = 说明内容
phone-follow-up-what = 什么事？
phone-put-off-to = 推迟
phone-put-off = 已推迟。
phone-handoff-accept = 我接受
phone-handoff-met = 三方已见面
phone-handoff-attended = 首次到访
phone-handoff-closed = 已结束
phone-handoff-declined = 我无法接手
phone-handoff-lost = 失去联系
phone-handoff-accepted-kept = 已记下：接受交接。
phone-handoff-met-kept = 已记下：三方已见面。
phone-handoff-attended-kept = 已记下：首次到访。
phone-handoff-closed-kept = 已记下：交接已结束。
phone-handoff-declined-kept = 已记下：已谢绝交接。
phone-handoff-lost-kept = 已记下：失去联系。
phone-handoff-add = 补充一句话
phone-handoff-sentence = 结果如何
phone-handoff-who = 是谁
phone-handoff-outcome = 结果
phone-handoff-to-me = { $from } 交给您
phone-handoff-to-team = { $from } 提出，谁都可以接手
phone-handoff-to = 交给 { $to }
phone-handoff-service = 转往：{ $service }
phone-handoff-to-service = 转到哪类服务？
phone-handoff-way = 方式？
phone-handoff-service-accepts = 对方接受
phone-handoff-service-declines = 对方无法接手
phone-promise-follow-up = 新的跟进事项
phone-promise-handoff = 转介到某项服务
phone-words = 文字
phone-words-not-here = 文字不在本机

# 我的日子与单条记录
phone-days-title = 我的日子
phone-days-none = 还没有记录。
phone-days-more = 更早的日子
phone-shelf-title = 需要处理：诊所未接收
phone-conflict-title = 有两个版本：请选择
phone-state = 目前情况
phone-state-here = 仅在本机：{ $since }
phone-state-sent = 已送达诊所
phone-state-shelf = 需要处理
phone-state-conflict = 有两个版本
phone-state-retracted = 已撤回
phone-entry-gone = 这条记录已不在本机
phone-recorded = 记录时间
phone-audience = 谁可以读文字？
phone-audience-author = 只有我
phone-audience-team = 团队
phone-audience-study = 团队和研究组
phone-audience-public = 任何人
phone-amend-title = 修改
phone-correct = 修改
phone-correct-and-send = 修改后重新发送
phone-take-back = 撤回
phone-take-back-sure = 要撤回吗？它将不再计入；所说的内容在记录簿中仍可查阅。
phone-take-back-yes = 是，撤回
phone-taken-back = 已撤回。
phone-drop = 放弃
phone-drop-sure = 要放弃吗？它只在本机：放弃后将会丢失。
phone-drop-yes = 是，放弃
phone-shelf-do = 在您选择之前它会留在这里。其他记录已经发出。
phone-belongs = 它属于哪个项目？
phone-conflict-why = { $n ->
   *[other] 分别写成了 { $n } 个版本。请选择以哪一个为准；其余版本仍可查阅。
}
phone-conflict-version = 版本 { $n }：{ $when }
phone-conflict-retraction = 这个版本是撤回。
phone-conflict-keep = 保留这一个
phone-conflict-settled = 已确定。
phone-reason-other-content = 另一条记录已使用这个编号。
phone-reason-target = 它所修改的内容不在记录簿中，或已改变。
phone-reason-not-allowed = 您的角色不能这样写。
phone-reason-kind = 诊所还不认识这类记录。
phone-reason-initiative = 项目不存在或已结束。
phone-reason-list = 某个选项已不在列表中。
phone-reason-too-long = 文字太长。
phone-reason-missing = 缺少一个回答。
phone-reason-range = 某个数字有误。
phone-reason-notes = 已约定当天不写文字。
phone-reason-other = 诊所未能接收。请尝试修改，或请协调员查看。

# 反思
phone-reflection-title = 反思
phone-reflection-private = 只属于您，直到您分享。
phone-reflection-text = 我的想法
phone-reflection-hint = 用您自己的话。不写姓名和确切地点。
phone-reflection-save = 只留给自己
phone-reflection-kept = 已保存，只有您能看到。
phone-reflection-earlier = 以前的
phone-reflection-share = 分享给团队
phone-reflection-share-sure = 团队将能阅读。已被读到的内容无法收回。
phone-reflection-share-yes = 是，分享
phone-reflection-shared = 已分享给团队。

# 支持：督导、工时、培训
phone-support-title = 给您的支持
phone-support-hint = 只记日期和时长。督导中谈的内容从不记录。
phone-supervision-lead = 只记是否进行和时长，从不记谈话内容。
phone-supervision-kind = 类型
phone-supervision-mode = 方式
phone-supervision-never = 本机没有督导记录。
phone-supervision-today = 最近一次督导记录：今天。
phone-supervision-since = { $days ->
   *[other] 最近一次督导记录：{ $days } 天前。
}
phone-supervision-agreed = { $days ->
   *[other] 约定：每 { $days } 天一次。
}
phone-supervision-late = 已超过约定时间。请提出安排：这是您的权利。
phone-held = 是否进行
phone-held-yes = 已进行
phone-held-no = 未进行
phone-missed = 未进行
phone-minutes = 时长
phone-minutes-none = 未说明
phone-minutes-less = 减少 { $n } 分钟
phone-minutes-more = 增加 { $n } 分钟
phone-length-minutes = { $minutes } 分钟
phone-length-hours = { $hours } 小时
phone-length-both = { $hours } 小时 { $minutes } 分
phone-training-topic = 主题
phone-training-note = 所学（一句话）
phone-team-work = 什么工作
phone-hours-lead = 一次记一天。
phone-hours-length = 工作多久
phone-hours-pay = 是否有报酬
phone-hours-week = 本周：{ $length }
phone-wellbeing-lead = 只属于您，除非您分享。
phone-wellbeing-level = 近来如何？
phone-wellbeing-note = 用您的话说（可不填）
phone-wellbeing-share = 分享给团队

# 记录类型
phone-kind-contact = 接触
phone-kind-tally = 计数
phone-kind-follow-up = 跟进
phone-kind-handoff = 交接
phone-kind-goal = 目标
phone-kind-supervision = 督导
phone-kind-training = 培训
phone-kind-team-work = 团队工作
phone-kind-hours = 工时与报酬
phone-kind-wellbeing = 近来如何
phone-kind-reflection = 反思
