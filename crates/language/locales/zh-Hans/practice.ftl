# 同伴支持员的日常：交接、工时、目标，以及站点关于记录的约定。

part-kind-practice-handoff = 交接
part-kind-practice-team-work = 团队工作
part-kind-practice-training = 培训
part-kind-practice-hours = 工时与报酬
part-kind-practice-goal = 目标
part-kind-practice-reflection = 反思
part-kind-pathway-notes = 记录方式
part-kind-practice-list-value = 本站点的列表
part-kind-trust-same-person = 同一人的两个代号
part-field-practice-handoff-from = 提出者
part-field-practice-handoff-to = 交给
part-field-practice-handoff-due = 期限
part-field-practice-handoff-what = 内容
part-field-practice-handoff-who = 谁
part-field-practice-handoff-outcome = 结果
part-field-practice-follow-up-of = 来自
part-field-practice-follow-up-whose = 负责人
part-field-practice-team-work-minutes = 分钟
part-field-practice-training-minutes = 分钟
part-field-practice-training-held = 已举行
part-field-practice-training-note = 记录
part-field-practice-hours-minutes = 分钟
part-field-practice-goal-goal = 本人原话
part-field-practice-reflection-text = 反思
part-field-pathway-notes-reason = 原因
part-field-pathway-notes-agreed_by = 同意者
part-field-practice-list-value-code = 代码
part-field-practice-list-value-list = 列表
part-field-practice-list-value-fr = 法文
part-field-practice-list-value-en = 英文
part-field-practice-list-value-zh-Hans = 中文
part-field-trust-same-person-other = 另一个化名

problem-not-agreed = 团队约定当天不写这一项。请删去，或改为计数。

# 交接
handoffs-title = 交接
handoffs-lead = 谁被介绍给谁，后来怎样。双方看到的一样：谁也不必追问。
handoffs-filter = 显示哪些
handoffs-mine = 我的：{ $n }
handoffs-team = 团队的：{ $n }
handoffs-over = 已结束：{ $n }
handoffs-none-mine = 没有等着您的交接。
handoffs-none-team = 团队没有其他进行中的交接。
handoffs-none-over = 还没有结束的交接。
handoffs-kept = 已保存：{ $state }
handoffs-since = 自：{ $date }
handoffs-sides = 从：{ $from }。给：{ $to }。{ $way }。
handoffs-any-peer = 团队中任何一位同伴支持员
handoffs-due = 应在此前见面：{ $date }。
handoffs-overdue = 原定见面已过去 { $n } 天。
handoffs-turn-yours = 轮到您了。
handoffs-turn = 轮到：{ $who }。
handoffs-turn-nobody = 没有要做的了。
handoffs-open = { $n ->
    [0] 今天开始。
   *[other] 已进行 { $n } 天。
}
handoffs-open-least = { $n ->
    [0] 开始日期不明确。
   *[other] 至少已进行 { $n } 天。
}
handoffs-was-open = { $n ->
    [0] 当天结束。
   *[other] 历时 { $n } 天。
}
handoffs-was-open-least = { $n ->
    [0] 历时不明确。
   *[other] 至少历时 { $n } 天。
}
handoffs-ask-first = 还没有征求本人意见：没有写下任何关于本人的内容。请先询问。
handoffs-without-words = 需要先询问的人
handoffs-tap-accepted = 我来接
handoffs-tap-met = 三方已见面
handoffs-tap-attended = 本人自己来了
handoffs-tap-closed = 已结束
handoffs-tap-declined = 无法接手
handoffs-tap-lost = 失去联系
handoffs-tap-again = 重新打开
handoffs-tap-more = 其他
handoffs-life = 经过
handoffs-reopened = 重新打开过 { $n } 次。
handoffs-person = 本人页面
handoffs-follow-up = 承诺一项跟进
handoffs-to-service = 转交给服务机构
waits-title = 等着您的事
waits-handoffs-all = 等着您的全部 { $n } 项交接
waits-follow-ups-all = 要做的全部 { $n } 项跟进

# 介绍某人
introduce-title = 介绍某人
introduce-lead = 介绍给同伴支持员，点三下即可。不问姓名。
introduce-spoken = “我想把您介绍给团队的一位同伴支持员。如果您同意，陪伴您所需的内容会写在这里，团队可以阅读。”
introduce-spoken-rights = “您可以拒绝，也可以随时改变主意。这不会影响您得到的照护。”
field-introduce-agreed = 本人怎么说？
field-introduce-agreed-hint = 没有本人同意，就不写任何关于本人的内容。
introduce-agreed-yes = 同意
introduce-agreed-not-asked = 还没有询问
field-introduce-who = 昵称，或怎样认出本人
field-introduce-who-hint = 已加密。绝不写姓名。
field-introduce-way = 怎样介绍？
field-introduce-due = 什么时候之前见面？
introduce-due-today = 今天
introduce-due-tomorrow = 明天
introduce-due-week = 一周内
field-introduce-about = 团队已经认识本人？
field-introduce-what = 关于什么，一句话
field-introduce-to = 给谁？留空：任何一位同伴支持员
introduce-more = 已认识、关于什么、给谁
introduce-keep = 交接
introduce-whole = 转给服务机构，或填写全部细节
problem-introduce-not-asked = 本人还没有同意：请清空此项，或先询问。

# 表单
write-handoff = 交接某人
write-handoff-lead = 交给团队成员或服务机构，并记下结果。
form-handoff-more = 日期、现状、结果
field-handoff-way = 怎样交接？
field-to = 交给团队中的谁？
field-to-hint = 留空：任何一位同伴支持员。若是服务机构，请在下面选择。
field-service = 或哪一类服务？
field-service-hint = 只写类别，绝不写名称或地址。
field-handoff-about = 谁？
field-handoff-about-hint = 只列出同意团队阅读的人：其他人请先询问。
field-handoff-what = 关于什么？
field-handoff-what-hint = 一句加密的话，不写姓名。
field-handoff-who = 怎样认出本人？
field-handoff-who-hint = 昵称或一个特征。已加密，绝不写姓名。
field-handoff-due_in = 什么时候之前见面？
field-handoff-due = 或一个日期
field-handoff-due-hint = 它优先于上面的选择。
field-from = 由谁提出
field-from-hint = 不选则是您。
field-handoff-state = 现在怎样？
field-outcome = 结果如何
field-handoff-occurred = 从什么时候起？
field-handoff-occurred-hint = 不写则是今天。若更改现状，也请更改这个日期。
write-goal = 记下一个目标
write-goal-lead = 本人想要什么，用本人的话。
form-goal-nobody = 目标属于同意团队阅读其内容的人。还没有人同意：请先询问。
problem-goal-nobody = 先要有一位同意的人。
field-goal-about = 谁的？
field-goal-goal = 用本人的话
field-goal-goal-hint = 按本人所说。已加密。
field-goal-state = 在本人看来，现在怎样？
field-goal-occurred = 从什么时候起？
field-goal-occurred-hint = 不写则是今天。
write-team-work = 记下团队工作
write-team-work-lead = 会议、文书、给团队的建议：用了多久，绝不写谈了什么。
field-work = 什么工作？
field-team-work-minutes = 多少分钟？
field-team-work-occurred = 哪一天？
field-team-work-occurred-hint = 不写则是今天。
write-training = 记下一次培训
write-training-lead = 参加了还是错过了，以及一句收获。
field-training-topic = 关于什么？
field-training-minutes = 多少分钟？
field-training-note = 收获
field-training-occurred = 哪一天？
field-training-occurred-hint = 不写则是今天。
field-hours = 多少小时？
field-hours-hint = 可写 7.5 或 7,5。
field-pay = 是否付酬？
write-reflection = 写一段反思
write-reflection-lead = 先为您自己，用您自己的密钥。是否分享只由您决定。
field-reflection-text = 用您的话
field-reflection-text-hint = 只给自己时，用您自己的密钥加密。
field-reflection-occurred = 哪一天？
field-reflection-occurred-hint = 不写则是今天。
field-reflection-audience = 与谁分享？
field-reflection-audience-hint = “仅自己”：别人只看到有一段反思，看不到您的话。
journal-write = 写一段反思：{ $title }

# 记录方式
write-notes = 更改记录方式
write-notes-lead = 一次接触写下什么，共同约定，从某天起。
field-notes-level = 写下什么
notes-level-none = 不写单次接触
notes-level-tally = 接触只计数，不写话，不涉及个人
notes-level-shared = 与本人一起写的记录
notes-level-full = 一段记录
field-notes-occurred = 从什么时候起？
field-notes-occurred-hint = 约定的那一天。若不明确，以较严的为准。
field-notes-reason = 为什么？
notes-title = 记录方式
notes-lead = 一次接触可以写什么，从什么时候起。表单和手机都照此执行。
notes-today = 今天
notes-not-agreed = 还没有约定：表单所问的都可以写。越少越好。
notes-history = 从何时起
notes-levels = 各自的含义
notes-from = 自：{ $date }
notes-agreed-by = 同意者：{ $who }
notes-means-none = 不保留任何单次接触。可以对一天计数。
notes-means-tally = 勾选一次接触：方式、地点类别、时长。不写话，不涉及个人。
notes-means-shared = 可以写一段记录，与本人一起写，并由本人看过。
notes-means-full = 可以写一段记录，加密，用书写者的话。
notes-vague = 若日期无法说明哪天适用哪一种，以最严的为准。
form-contact-shared = 约定：记录与本人一起写，并由本人看过。
form-contact-tally = 约定：只勾选接触，不写话，不涉及个人。
form-contact-none = 约定：不写单次接触。请改为对一天计数。

# 列表
lists-title = 团队的列表
lists-lead = 表单和手机提供的选项。一个值可以隐藏、改名或添加；已说过的内容含义不变。
lists-offered = 提供 { $n } 个值
lists-hidden = 隐藏 { $n } 个
lists-own = 自有 { $n } 个
lists-one-lead = 所有人都能看到名称；不要写能指向某人或确切地点的内容。
lists-kept = 已更改。表单立即生效，手机在下次发送时生效。
lists-is-hidden = 已隐藏
lists-is-own = 自有
lists-was = 原为“{ $name }”
lists-hide = 隐藏
lists-hide-one = 隐藏：{ $name }
lists-show = 重新提供
lists-show-one = 重新提供：{ $name }
lists-rename = 改名
lists-rename-one = 改名：{ $name }
lists-rename-how = 不写名称，则恢复原名。
lists-rename-keep = 保存名称
lists-add = 添加一个值
lists-add-how = 一种语言就够了：其他语言也用它。
lists-add-keep = 添加
lists-other-languages = 其他语言
field-lists-fr = 法语
field-lists-en = 英语
field-lists-zh-Hans = 中文

# 跟进
form-follow-up-of = 它的来由
field-whose = 由谁做？
field-whose-hint = 不选则是您。
field-follow-up-about = 为谁？
follow-ups-whose = 谁的
follow-ups-whose-team = 团队的：{ $n }
follow-ups-whose-mine = 我的：{ $n }
follow-ups-yours = 您的

# 个人
field-people-find = 按昵称查找
people-find = 查找
people-find-all = 查看所有人
people-find-none = 您可读的人中没有这个昵称。
people-nickname = 昵称
people-nickname-keep = 保存昵称
people-kept-named = 昵称已保存。
goals-title = 本人的目标
goals-none = 没有保存目标。
same-title = 同一个人，出现两次？
same-known = 也称为：
same-part = 分开
same-part-one = 与之分开：{ $who }
same-ask = 与另一位是同一个人
same-how = 此后，只有在两处都同意的事才算数；任一处的限制对两处都有效。必要时请再次询问本人。分开后一切恢复原状。
field-same-other = 哪一位？
field-same-other-hint = 请务必确定：仅凭昵称不够。
same-keep = 是同一个人
same-kept = 两个代号现在是同一个人。只有两处都同意的才算数：请看下面。
same-parted = 现在又是两个人；一切恢复原状。
settle-about-title = 说明当时是谁
settle-about-keep = 保存
settle-about-nobody = 团队还不认识任何人。请先登记某人。
field-settle-about = 当时是谁？
field-settle-about-hint = 其余内容不变。若本人未同意照护用途，则只有您能再读。
journal-written = 您写给自己的
journal-written-none = 还没有。
report-handoffs-caption = 交接，按结果
report-handoffs-open = 进行中
report-handoffs-few = 少于 { $n } 项交接。
report-column-became = 结果
report-column-handoffs = 交接
