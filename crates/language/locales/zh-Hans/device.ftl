# 团队的手机：加入、模式、期限、未被接收的内容。

# 手机得到的答复
device-fault-lease = 这部手机太久没有联系。请登录后继续；它保存的内容仍在。
device-fault-ended = 这部手机已被移除。它会销毁保存的全部内容。
device-fault-copied = 这部手机曾被复制，或恢复到了较早的状态。请重新加入：不会丢失任何内容。
device-fault-too-much = 一次发送得太多：什么都没有接收。请减少条数。
store-device-copied = 这部手机曾被复制，或恢复到了较早的状态。需要重新加入。

# 手机的记录未被接收的原因
refusal-other-content = 已有同名的记录，内容却不同。请把这一条抄写成新的记录。
refusal-kind = 这里不接收手机发来的这一种记录，或不接收这个版本。请更新应用。
refusal-audience = 它面向的人多于这种记录所允许的范围。请缩小范围。
refusal-not-yours = 它要更正别人的记录。请与对方谈谈，或在该记录的页面上提出异议。
refusal-initiative = 这里没有这个项目。请另选一个。
refusal-locked = 文字无法打开：传送途中已损坏，或是为另一个站点封存的。请重新写一遍。

# 我的手机
phones-own-title = 我的手机
phones-own-lead = 您用来记录工作的手机，以及我们所知道的情况。手机丢失时请在这里移除：它下次联系时会销毁保存的全部内容。
phones-own-none = 还没有加入手机。
phones-own-add = 要加入一部手机，请在手机上打开这个页面：
phones-own-go = 管理我的手机
phones-lost-here = 结束会话不会移除手机上的记录应用：请另行移除那部手机。
phones-own-short = 您在街头记录工作的地方，以及如何移除丢失的手机。

# 一部手机
phones-unnamed = 未命名的手机
phones-joined = { $date } 加入
phones-seen = 最近联系：{ $date }
phones-silent = { $count ->
   *[other] 已有 { $count } 天没有联系
}
phones-unsent = { $count ->
    [0] 已全部发送
   *[other] 当时还有 { $count } 条记录未发送
}
phones-lost = { $count ->
   *[other] 有 { $count } 条已录入的记录一直没有到达，而更晚的已经到了
}
phones-clock-ahead = { $count ->
   *[other] 时钟快 { $count } 分钟
}
phones-clock-behind = { $count ->
   *[other] 时钟慢 { $count } 分钟
}
phones-copied = { $date }，它的表现像一部被复制或恢复到较早状态的手机。
phones-lease = 如无联系，{ $date } 之后需要登录
phones-lease-over = 它要先登录才能再次发送。
phones-ended-lost = 丢失或被盗，{ $date } 移除
phones-ended-retired = 不再使用，{ $date } 移除
phones-ended-left = { $date } 随访问权限终止而移除
phones-told = { $date }，它再次联系，并收到销毁全部内容的指令。
phones-not-told = 此后一直没有联系：它保存的内容可能仍在。

# 移除手机
phones-end = 移除这部手机
phones-end-named = 移除手机 { $name }
phones-end-what = 下次联系时，它会销毁保存的全部内容，包括尚未发送的内容。
phones-end-why = 原因
phones-end-lost = 丢失或被盗
phones-end-retired = 不再使用
phones-former = 已移除的手机

# 团队的手机
phones-title = 团队的手机
phones-title-lead = 谁用手机记录，每部手机带着什么，哪些没有联系，如何移除。
phones-lead = 站点对每部手机所知道的情况，不读取其中所写的任何内容。
phones-none = 还没有人加入手机。
phones-none-of = 没有手机
phones-mode = 手机携带的内容
phones-mode-now = 手机携带的内容：{ $mode }
phones-mode-sealed = 没有可读的内容
phones-mode-sealed-what = 文字一保存就为站点封存，手机无法再打开。
phones-mode-short = 短期记忆
phones-mode-short-what = 最近七天的文字，以及待办事项的文字。
phones-mode-full = 所有允许的内容
phones-mode-full-what = 最近九十天的文字。适合长时间没有网络的工作。
phones-mode-keep = 保存这一选择
phones-mode-keep-named = 为 { $name } 保存这一选择
phones-kept = 已记下。手机下次联系时会照此执行。

# 删除：手机的确认
phones-erased-title = 手机
phones-erased-lead = 曾经收到或写过被删除内容的手机。
phones-erased-none = 没有手机收到或写过被删除的内容。
phones-erased-yes = 已确认不再保存
phones-erased-ended = 已移除；再次联系时收到了销毁全部内容的指令
phones-erased-not-yet = 尚未确认
phones-erased-never = 已移除，此后没有联系：内容可能仍在手机上
certificate-phones-yes = { $n ->
   *[other] 团队有 { $n } 部手机确认不再保存其中任何内容。
}
certificate-phones-not-yet = { $n ->
   *[other] 团队有 { $n } 部手机尚未确认；下次联系时会确认。
}
certificate-phones-never = { $n ->
   *[other] 有 { $n } 部丢失或移除的手机没有再联系：其中的内容可能仍在。
}
